// urldecode edge
echo(json_encode([urldecode('%41%zz%4'), urldecode('a%2Bb+c'), rawurldecode('a+b%20'), urldecode('%C3%BC'), rawurldecode('%00') === '\x00']));
