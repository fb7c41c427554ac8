// basename dirname
echo(basename('/a/b/c.txt'), basename('/a/b/c.txt', '.txt'), dirname('/a/b/c.txt'), dirname('/a/b/c', 2), basename('/a/b/'), json_encode(pathinfo('/x/y.tar.gz')));
