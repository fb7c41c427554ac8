<?php // exc getline multiline
$e = new Exception(
  "multi",
  5
);
echo $e->getLine();
throw new RuntimeException(
  "second"
);
