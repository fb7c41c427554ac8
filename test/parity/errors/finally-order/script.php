<?php // finally order
function f() { try { echo "try;"; throw new Exception("x"); } catch (Exception $e) { echo "catch;"; return "ret;"; } finally { echo "finally;"; } }
echo f();
function g() { foreach ([1, 2] as $i) { try { if ($i == 1) continue; echo "i$i;"; } finally { echo "f$i;"; } } }
g();
try { try { throw new Exception("a"); } finally { echo "inner;"; } } catch (Exception $e) { echo $e->getMessage(); }
