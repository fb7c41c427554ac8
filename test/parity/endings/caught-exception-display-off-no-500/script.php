<?php // caught exception display off no 500
ini_set('display_errors', '0'); try { throw new Exception('x'); } catch (Exception $e) { echo 'ok'; }
