// move uploaded file
const target = $_SERVER['DOCUMENT_ROOT'] + '/side/moved-by-case.txt';
var_dump(move_uploaded_file($_FILES['f']['tmp_name'], target));
var_dump(is_uploaded_file($_FILES['f']['tmp_name']));
echo(file_get_contents(target));
