// what the server adds by itself is no input
var_dump(filter_input(INPUT_SERVER, 'REQUEST_TIME'), filter_input(INPUT_SERVER, 'REQUEST_METHOD'));
