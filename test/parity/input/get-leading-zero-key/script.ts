// get leading zero key
var_dump($_GET['a']);
