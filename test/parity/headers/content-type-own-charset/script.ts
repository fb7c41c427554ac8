// content type own charset
header('Content-Type: text/plain; charset=iso-8859-1');
echo('plain');
