<?php // echo object throws
try {
  echo new stdClass();
} catch (Error $e) {
  echo $e->getMessage();
}
