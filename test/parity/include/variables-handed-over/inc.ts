//
echo($title, count($items));
