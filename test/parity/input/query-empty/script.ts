// c query empty
var_dump($_GET, $_SERVER["QUERY_STRING"], $_SERVER["REQUEST_URI"], $_SERVER["argv"] ?? "none");
