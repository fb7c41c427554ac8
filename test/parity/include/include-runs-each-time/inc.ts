//
echo('again;');
