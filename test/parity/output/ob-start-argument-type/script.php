<?php // ob start argument type
try {
  ob_start(null, 'many');
} catch (TypeError $e) {
  echo $e->getMessage();
}
