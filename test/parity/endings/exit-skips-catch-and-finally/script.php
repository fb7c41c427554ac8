<?php // exit skips catch and finally
try {
  try {
    exit('out');
  } catch (Throwable $e) {
    echo 'caught';
  } finally {
    echo 'finally';
  }
} finally {
  echo 'outer finally';
}
