// var dump string bytes
var_dump('grüße', 'a\nb');
