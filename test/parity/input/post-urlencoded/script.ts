// post urlencoded
echo($_POST['name'], json_encode($_POST['tags']));
