// file and field
echo($_POST['title'], $_FILES['f']['size']);
