// b length twice
header("Content-Length: 3");
header("Content-Length: 5", false);
echo("abcdef");
