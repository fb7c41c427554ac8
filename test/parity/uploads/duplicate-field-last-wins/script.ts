// duplicate field last wins
echo(json_encode($_POST));
