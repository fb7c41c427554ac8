<?php // trig bad level
try { trigger_error("x", 42); } catch (ValueError $e) { echo get_class($e), ': ', $e->getMessage(), ' ', $e->getLine(), ' ', $e->getCode(), "\n"; }
try { trigger_error("x", E_WARNING); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
try { user_error("x", 0); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
trigger_error("x", E_ALL);
