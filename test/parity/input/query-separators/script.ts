// c query separators
var_dump($_GET, $_SERVER["QUERY_STRING"], $_SERVER["REQUEST_URI"]);
