// basename edge
echo(json_encode([basename('/'), basename(''), basename('a\\b'), basename('.hidden'), basename('x.tar.gz', '.gz'), basename('a', 'a'), dirname('/'), dirname('a'), dirname(''), dirname('/a'), dirname('a/b/'), pathinfo('noext'), pathinfo('/a/.b')]));
