<?php // handler errors
ob_start();
try { session_set_save_handler(new stdClass); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { session_set_save_handler('nofn', 'b', 'c', 'd', 'e', 'f'); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { session_set_save_handler('strlen', 'b', 'strlen', 'strlen'); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { session_set_save_handler(); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { session_set_save_handler('strlen', 'strlen', 'strlen', 'strlen', 'strlen', 'nofn'); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
