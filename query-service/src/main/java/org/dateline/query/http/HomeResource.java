package org.dateline.query.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends whoever opens the bare address to the description of the interface. */
@Path("/")
public class HomeResource {

    @GET
    @Operation(hidden = true)
    public Response description() {
        return Response.temporaryRedirect(URI.create("/q/swagger-ui/")).build();
    }
}
