<?php // exception lost in finally
function h() { try { throw new Exception("lost"); } finally { return "kept"; } }
echo h();
