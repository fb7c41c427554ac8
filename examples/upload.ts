// An upload form: shows the form, accepts the file, and describes what was uploaded.
if ($_SERVER.REQUEST_METHOD !== 'POST') {
  echo(
    '<!doctype html><form method="post" enctype="multipart/form-data"><input type="file" name="picture"><button>Send</button></form>\n',
  );
  die();
}

const picture = $_FILES.picture;
if (picture === undefined || picture.error !== UPLOAD_ERR_OK) {
  http_response_code(422);
  die('No file was uploaded.\n');
}

const kept = String(tempnam(sys_get_temp_dir(), 'picture'));
if (!move_uploaded_file(String(picture.tmp_name), kept)) {
  http_response_code(500);
  die('The file could not be kept.\n');
}
header('Content-Type: text/plain');
printf('%s: %d bytes, kept.\n', picture.name, picture.size);
unlink(kept);
