<?php // exception tostring with args
function f($a, $b, $c, $d) { throw new Exception('deep'); }
class K { static function s() { return array_map(function ($x) { throw new Exception('map'); }, [1]); } function m() { return self::s(); } }
try { (new K)->m(); } catch (Exception $e) { echo count($e->getTrace()), ' ', $e->getTrace()[0]['function'], ' ', $e->getTrace()[1]['function'], ' ', $e->getTrace()[2]['class'], $e->getTrace()[2]['type'], $e->getTrace()[2]['function'], "\n"; }
