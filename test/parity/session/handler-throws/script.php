<?php // handler throws
ob_start(); ini_set('session.gc_probability', '0'); $t = fn () => true;
session_set_save_handler($t, $t, function () { throw new Exception('no read'); }, $t, $t, $t); try { session_start(); } catch (Exception $e) { echo $e->getMessage(), session_status(); }
session_set_save_handler($t, $t, fn () => '', function () { throw new Exception('no write'); }, $t, $t); session_id('ht'); session_start(); try { session_write_close(); } catch (Exception $e) { echo $e->getMessage(), session_status(); }
