<?php // echo throwing tostring
class S { public function __toString(): string { throw new LogicException("no text"); } }
try { echo "a", new S(); } catch (LogicException $e) { echo "|", $e->getMessage(); }
echo new S();
