<?php // shutdown unknown name
try {
  register_shutdown_function('nofn');
} catch (TypeError $e) {
  echo $e->getMessage();
}
