// readfile own data
const length = readfile($_SERVER['DOCUMENT_ROOT'] + '/printing/readfile-own-data/data.txt');
echo(length);
