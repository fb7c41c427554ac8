//
echo('hello ', $_GET['who']);
