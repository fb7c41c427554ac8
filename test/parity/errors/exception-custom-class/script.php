<?php // exc custom class
class HttpException extends RuntimeException { private $status; public function __construct($status, $message = '') { parent::__construct($message, $status); $this->status = $status; } public function getStatus() { return $this->status; } }
class NotFound extends HttpException { public function __construct() { parent::__construct(404, 'not found'); } }
set_exception_handler(function ($e) { http_response_code($e->getStatus()); header('X-Err: ' . get_class($e)); echo get_class($e), ' ', $e->getMessage(), ' ', $e->getCode(); });
throw new NotFound();
