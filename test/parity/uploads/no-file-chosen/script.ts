// no file chosen
const file = $_FILES['f'];
echo(file['name'], '|', file['full_path'], '|', file['type'], '|', file['error'], '|', file['size']);
echo('|', file['tmp_name']);
