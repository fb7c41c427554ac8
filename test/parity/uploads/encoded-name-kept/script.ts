// encoded name kept
echo(json_encode(Object.keys($_FILES)), $_FILES['a%20b']['name']);
