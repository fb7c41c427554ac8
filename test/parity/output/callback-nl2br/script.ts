// callback nl2br
ob_start('nl2br');
echo('one\ntwo\n');
