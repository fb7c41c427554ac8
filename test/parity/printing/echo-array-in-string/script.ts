// echo array in string
echo('Items: ' + implode(', ', [1, null, true, false, 2.5, 'x']));
