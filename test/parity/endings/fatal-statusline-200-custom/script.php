<?php // fatal statusline 200 custom
ini_set('display_errors', '0'); header('HTTP/1.1 200 Fine'); throw new Exception('x');
