<?php // echo object throws
class Plain {}
try {
  echo new Plain();
} catch (Error $e) {
  echo $e->getMessage();
}
