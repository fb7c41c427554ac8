// post and get
echo($_GET['a'], $_POST['a'], $_REQUEST['a'], json_encode($_REQUEST));
