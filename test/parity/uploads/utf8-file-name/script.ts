// utf8 file name
const file = $_FILES['f'];
echo(file['name'], '|', file['full_path'], '|', file['type'], '|', file['error'], '|', file['size']);
