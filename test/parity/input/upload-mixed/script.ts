// c upload mixed
let $k, $x; var_dump($_POST);
for (const $k of ['f', 'g']) { $x = $_FILES[$k]; delete $x['tmp_name']; print_r($x); }
echo(strlen(file_get_contents("php://input")));
