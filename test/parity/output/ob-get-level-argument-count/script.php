<?php // ob get level argument count
try {
  ob_get_level(1);
} catch (Error $e) {
  echo get_class($e), ': ', $e->getMessage();
}
