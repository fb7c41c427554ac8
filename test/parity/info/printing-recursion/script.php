<?php // printing recursion
class N { public $self; public $v = 1; } $n = new N; $n->self = $n; print_r($n); var_dump($n); try { echo json_encode($n); echo json_last_error_msg(); } catch (Throwable $e) { echo 'x'; } ini_set('html_errors', '0'); var_export($n);
