// c upload max file size
print_r($_POST);
print_r($_FILES);
