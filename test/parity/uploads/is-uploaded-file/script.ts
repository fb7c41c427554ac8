// is uploaded file
var_dump(is_uploaded_file($_FILES['f']['tmp_name']), is_uploaded_file('/etc/passwd'));
