// b options
header("Allow: GET");
echo($_SERVER["REQUEST_METHOD"]);
