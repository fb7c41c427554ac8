<?php // set type errors
try { ini_set('precision', []); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { ini_set([], 'x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { ini_set('precision'); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { ini_get(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { ini_restore(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
