<?php // callback throws
ob_start(function ($buffer) { throw new Exception('from callback'); });
echo 'main;';
try {
  ob_end_flush();
} catch (Exception $e) {
  echo 'caught ', $e->getMessage(), ' level ', ob_get_level();
}
