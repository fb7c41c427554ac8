// cookie not in request
echo(json_encode($_REQUEST));
