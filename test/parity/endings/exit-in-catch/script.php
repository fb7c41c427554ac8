<?php // exit in catch
try { throw new Exception("a"); } catch (Exception $e) { exit("in catch: " . $e->getMessage()); } finally { echo "finally"; }
