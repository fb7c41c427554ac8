<?php // exc trace static
class Tool { public static function run() { return static::inner(); } public static function inner() { throw new LogicException("st"); } }
try { Tool::run(); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
Tool::run();
